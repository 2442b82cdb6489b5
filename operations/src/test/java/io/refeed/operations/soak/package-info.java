/** Tests of soaks. */
package io.refeed.operations.soak;
