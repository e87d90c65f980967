/** What the OpenAPI documents say beyond the scan of the resources. */
package nl.plekje.service.openapi;
