// Package wecom tells a group chat of WeCom (企业微信群机器人) by its robot.
//
//	n, err := wecom.New(wecom.Config{URL: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…", Now: time.Now})
//	if err != nil {
//		return err
//	}
//	w.Dispatch(ctx, n, 100)
//
// Everybody in the group reads everything: the robot is for the people of the shop, not for messages to a customer. The
// address of a message has no meaning here; who has several groups makes a Notifier for each and chooses in a
// [notify.Func].
//
// WeCom has no signatures: the key in the address is the secret. It takes 20 messages in a minute; what would be more is
// not posted, but tried again when the minute is over.
//
// The platform cannot tell repetitions apart: a crash between its answer and our receipt shows the group the same text
// twice. A text that is too long or empty is refused for good.
package wecom
