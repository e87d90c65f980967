/** What the complaint form tells before anything is written: promises, period, first step, regulation, way outside. */
package nl.plekje.complaint.conditions;
