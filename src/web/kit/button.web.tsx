import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** One primary button per screen; `secondary` for other acts; `subtle` for what is seldom needed. */
  readonly kind?: 'primary' | 'secondary' | 'subtle';
  readonly children: ReactNode;
}

/** A button of NL Design System. Disabled buttons are not used: a refusal explains why not. */
export function Button({ kind = 'secondary', type = 'button', children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={`nl-button nl-button--${kind}`}>
      {children}
    </button>
  );
}
