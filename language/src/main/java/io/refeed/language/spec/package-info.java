/** Descriptions as plain trees with paths, and the errors that name them. */
package io.refeed.language.spec;
