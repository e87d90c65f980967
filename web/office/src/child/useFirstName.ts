import { useLocation } from 'react-router';
import { useTexts } from '@shared/language/useTexts';

/** Comes along from the page before; names stand in no address. */
export function useFirstName(): string {
  const { text } = useTexts();
  const state: unknown = useLocation().state;
  const told = typeof state === 'object' && state !== null && 'firstName' in state ? state.firstName : null;
  return typeof told === 'string' ? told : text('child.someone');
}
