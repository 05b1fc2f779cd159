/** The roles as they run in a process: {@link dev.tocsin.app.role.Backbone} first, then those that meet at its topics. */
@NullMarked
package dev.tocsin.app.role;

import org.jspecify.annotations.NullMarked;
