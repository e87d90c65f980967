/** The contract of facts: schemas made from the records, that they only grow, and the AsyncAPI document. */
package nl.plekje.events.contract;
