/**
 * A real PostgreSQL without an installation: unpacked once, started on a free port, as durable as in
 * production, and gone when it is closed.
 */
package vn.lienthong.simulation.postgres;
