import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Locale } from '../../core/bilingual.ts';
import { fill, type Say } from './fill.ts';
import { keep, kept } from './memory.web.tsx';

interface Language {
  readonly locale: Locale;
  readonly say: Say;
  setLocale(locale: Locale): void;
}

const LanguageContext = createContext<Language>({
  locale: 'nl',
  say: (sentence, values = {}) => fill(sentence.nl, values),
  setLocale: () => undefined,
});

/** Keeps the chosen language on this machine and tells the browser which one the page is in. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(() => (kept('language') === 'en' ? 'en' : 'nl'));
  useEffect(() => {
    document.documentElement.lang = locale;
    keep('language', locale);
  }, [locale]);
  const language = useMemo<Language>(
    () => ({ locale, setLocale, say: (sentence, values = {}) => fill(sentence[locale], values) }),
    [locale],
  );
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useLanguage = (): Language => useContext(LanguageContext);

/** Short for pages that only speak: `const say = useSay()`. */
export const useSay = (): Say => useLanguage().say;
