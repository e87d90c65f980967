/** Credit that became money: compensation that a family took as money, days used in advance and not given back. */
package nl.plekje.billing.settlement;
