/** Staff find the child of a family that calls: by its first name or by the last name of who cares for it. */
package nl.plekje.placement.search;
