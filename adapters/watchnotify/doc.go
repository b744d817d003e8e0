// Package watchnotify counts and logs what a channel does, with expvar and slog.
//
//	n := watchnotify.New(channel, watchnotify.Config{Vars: expvar.NewMap("outbox"), Logger: slog.Default(), Now: time.Now})
//	w.RunDispatch(ctx, n, workshop.Dispatching{Workers: 4})
//
// The counters are taken (messages that the channel took), failed (tries that are tried again), refused (messages that will
// not be tried again by themselves: dead letters), stopped (tries that ended with their context), under_way, and
// microseconds, the time that all tries took together.
//
// A line of the log has the message's id, subject, topic and audience, the time it took and what may be kept of the
// error, see notify.Reason: nothing personal.
package watchnotify
