/** What the tests of this service stand in: policy files, and families as placement tells of them. */
package nl.plekje.billing.surroundings;
