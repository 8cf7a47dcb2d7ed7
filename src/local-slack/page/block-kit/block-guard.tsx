import { Component, type ReactNode } from 'react';

interface BlockGuardProps {
  readonly fallback: string;
  readonly children: ReactNode;
}

/** A block that cannot be drawn shows its words instead, and takes nothing else with it. React asks for a class here. */
export class BlockGuard extends Component<BlockGuardProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <p>{this.props.fallback}</p> : this.props.children;
  }
}
