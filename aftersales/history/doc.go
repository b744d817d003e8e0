// Package history.
package history
