// Package natsnotify gives messages to a stream of NATS JetStream, from which programs on other machines take them: for
// those who outgrow one machine. The connection and the stream are the caller's:
//
//	nc, err := nats.Connect("tls://nats.example.com", nats.ReconnectBufSize(-1))
//	if err != nil {
//		return err
//	}
//	js, err := jetstream.New(nc)
//	if err != nil {
//		return err
//	}
//	n, err := natsnotify.New(natsnotify.Config{JetStream: js, Stream: "SERVICE", Prefix: "service.east"})
//	if err != nil {
//		return err
//	}
//	if err := n.Check(ctx); err != nil { // is there such a stream, and is it fit?
//		return err
//	}
//	w.Dispatch(ctx, n, 100)
//
// A message goes to the NATS subject PREFIX.KIND.ID.TOPIC, where kind and id are those of the message's subject: one
// about order/RO-1 with the topic order.ready goes to service.east.order.RO-1.order.ready, so that a reader can ask for
// service.east.order.> or service.east.*.*.order.ready. Shops are told apart by their prefix. Every byte but letters,
// digits, - and _ is written as % and two hexadecimal digits, and nothing at all as %: whatever a message holds, it chooses
// neither another prefix nor a wildcard. The data is the message as JSON, as in [notify.Message].
//
// Notify waits until the stream has stored the message. So the messages of one subject lie in the stream in the order in
// which they were told, for a workshop gives one after the other.
//
// # Once
//
// The header Nats-Msg-Id is the message's id, written with % as above. A stream remembers such ids for its duplicate window,
// and stores what comes again within it once: a crash or a cut line between storing and our receipt shows the reader
// nothing. What comes again later than that is stored twice, and the reader, who has the id too, has to tell. The window is
// two minutes unless the stream is made with another; make it as long as the line may be down, an hour for example, and no
// shorter than the lease of the workshop (workshop.Config.Lease).
//
// # Failures
//
// A message that is too large for the server or the stream, or whose subject or id is, is a permanent failure. Everything
// else is tried again, and so nothing is lost while the stream is missing, full, or takes other subjects: the error says
// which. Errors hold neither the address nor the words of a message.
package natsnotify
