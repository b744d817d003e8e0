// Package peerbench measures this library against what a Go developer would otherwise use. It is a module of its own,
// because the peers are third-party; it is not in the workspace:
//
//	cd internal/peerbench && GOWORK=off go test -run '^$' -bench . -benchtime 2s
//
// Every target is a ratio measured in one process: ours and the peer take turns, and what is reported is the median of
// the ratios of all pairs, such as 0.08 ours/shopspring. Before a benchmark starts, it checks that both give the same
// answers.
package peerbench
