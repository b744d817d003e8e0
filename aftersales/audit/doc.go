// Package audit makes the log of a store provable: each subject's entries form a chain of digests, the heads of the chains
// are sealed in checkpoints that are kept elsewhere, and an exported log is verified against both. The same lines move a
// store from one database to another.
//
//	summary, err := audit.Export(ctx, driver, file)                            // everything, as lines of JSON
//	err = audit.WriteCheckpoint(ctx, driver, out, audit.HMAC(key), time.Now()) // the heads, sealed
//	findings, err := audit.Verify(file, audit.Against{Checkpoint: in, Seal: audit.HMAC(key)})
//
// # What is proved
//
// The chain value of an entry is SHA-256 over the chain value before it and everything that the entry holds. In an export each
// entry carries its chain value, so that one that was changed, removed, inserted or moved is told, with its place. Whoever
// writes the chain anew behind the change is told by a checkpoint that was sealed before: it holds each subject's head, so a
// changed past, a tail that was cut off and a subject that is gone are told. What was written after the last checkpoint has
// the chain alone. The key of the seal, or its private half, must not lie where the database is.
//
// Records are not proved. But one that is older than its log, or not there, is told: it was put back or removed. An export that was
// read page by page while others wrote may show the same.
//
// Papers with personal texts are records and not entries: erasing them changes no chain.
//
// # Consistency
//
// Export and WriteCheckpoint read page by page. While others write they give each page as of another moment; a store that is
// joined to a transaction at REPEATABLE READ gives one moment.
package audit
