/**
 * The stack as a whole: which parts there are, what each is told about the others, in which order they start. Everything
 * that differs between {@code ./plekje up} and a test's own stack is in {@link nl.plekje.local.stack.StackSettings}.
 */
package nl.plekje.local.stack;
