import { createElement, lazy, type ComponentType } from 'react';
import { bringTexts, textsToCome, type TextPart } from '@shared/language/language';

/**
 * A page that is loaded when it is opened, with the texts that only such pages say. `scripts/check-page-texts.mjs` compares
 * what is named here with what the page can say.
 */
export function page(load: () => Promise<ComponentType>, ...texts: TextPart[]) {
  return async () => {
    const [Component] = await Promise.all([load(), ...texts.map(bringTexts)]);
    return { Component };
  };
}

/** A part of a page that is loaded when it is first shown, with its texts; until then the nearest Suspense waits. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  ...texts: TextPart[]
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  return function Later(props: Props) {
    const toCome = textsToCome(texts);
    // How a component tells Suspense to wait, as lazy does itself.
    if (toCome) throw toCome;
    return createElement(Part as ComponentType<Props>, props);
  };
}
