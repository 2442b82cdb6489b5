/** Domains whose words are text, and regular languages over them. */
package io.refeed.text;
