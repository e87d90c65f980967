import type { ComponentType } from 'react';
import { bringTexts, type TextPart } from '@shared/language/language';

/** A page that is loaded when it is opened, with the texts that only such pages say. */
export function page(load: () => Promise<ComponentType>, ...texts: TextPart[]) {
  return async () => {
    const [Component] = await Promise.all([load(), ...texts.map((part) => bringTexts(part))]);
    return { Component };
  };
}
