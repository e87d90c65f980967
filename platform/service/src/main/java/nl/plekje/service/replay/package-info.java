/** Looking at dead letters, and applying them again. */
package nl.plekje.service.replay;
