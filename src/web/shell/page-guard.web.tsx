import { Component, type ReactNode } from 'react';

/** A page that breaks says so, and leaves the frame standing. */
export class PageGuard extends Component<{ readonly children: ReactNode; readonly fallback: ReactNode }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}
