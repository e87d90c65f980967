import { useSentence } from './useSentence';

/** Words a code of a service: `TELEPHONE` is "telefoon". */
export function useCode(): (code: string) => string {
  const say = useSentence();
  return (code) => say({ key: `code.${code}` });
}
