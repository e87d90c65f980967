/** Words of childcare that every service speaks: the kinds of care and the weekly session. */
package nl.plekje.kernel.care;
