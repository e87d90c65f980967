/** Builders: a town with a location, a group and a family, made through the API as people make them. */
package nl.plekje.placement.scene;
