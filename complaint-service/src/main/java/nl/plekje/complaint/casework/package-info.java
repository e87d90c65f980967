/** The one way in which a case changes: read its history under lock, decide, add what happened, tell the others. */
package nl.plekje.complaint.casework;
