import { Component, type ReactNode } from 'react';
import { Broken } from './pages/Broken.tsx';

/** Catches what the router does not: the frame itself. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };
  static getDerivedStateFromError(error: unknown) { return { error }; }
  override render() { return this.state.error ? <main><Broken reset={() => location.reload()} /></main> : this.props.children; }
}
