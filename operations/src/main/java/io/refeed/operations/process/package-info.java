/** Broker and services in processes of their own, as they run elsewhere, and what such a process costs. */
package io.refeed.operations.process;
