package dev.tocsin.app;

/** A command that runs until it is stopped. It logs its life cycle unless told otherwise; the others only log warnings. */
interface LongRunning {}
