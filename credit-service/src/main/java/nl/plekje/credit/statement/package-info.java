/** What a family has saved and how it came to be: lots with their expiry, and every movement with its cause (C5, C8, C11). */
package nl.plekje.credit.statement;
