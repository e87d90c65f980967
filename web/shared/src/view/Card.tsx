import type { ComponentPropsWithoutRef } from 'react';
import styles from './Card.module.css';

/** A surface that holds one thing; give it a heading with `aria-labelledby`. */
export function Card({ className = '', ...section }: ComponentPropsWithoutRef<'section'>) {
  return <section {...section} className={`pl-card ${styles.card} ${className}`} />;
}
