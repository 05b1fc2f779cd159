/** What to raise an alert for: {@link dev.tocsin.alerts.rule.RuleMonitor} asks it of one event; pure functions. */
@NullMarked
package dev.tocsin.alerts.rule;

import org.jspecify.annotations.NullMarked;
