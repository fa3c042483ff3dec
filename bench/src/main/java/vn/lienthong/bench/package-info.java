/** How right and how fast the hub is. Nothing of it is part of the hub that runs. */
package vn.lienthong.bench;
