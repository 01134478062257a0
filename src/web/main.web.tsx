import '@nl-design-system-candidate/button-css/button.css';
import '@nl-design-system-candidate/heading-css/heading.css';
import '@nl-design-system-candidate/link-css/link.css';
import '@nl-design-system-candidate/paragraph-css/paragraph.css';
import '@nl-design-system-candidate/skip-link-css/skip-link.css';
import '@utrecht/select-css/dist/index.css';
import '@utrecht/table-css/dist/index.css';
import '@utrecht/textarea-css/dist/index.css';
import './styles/tokens.css';
import './styles/kit.css';
import './styles/shell.css';
import './styles/inbox.css';
import './styles/weighing.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.web.tsx';

const place = document.getElementById('app');
if (place) createRoot(place).render(<App />);
