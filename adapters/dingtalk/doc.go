// Package dingtalk tells a group chat of DingTalk (钉钉自定义机器人) by its robot.
//
//	n, err := dingtalk.New(dingtalk.Config{URL: "https://oapi.dingtalk.com/robot/send?access_token=…", Secret: "SEC…", Now: time.Now})
//	if err != nil {
//		return err
//	}
//	w.Dispatch(ctx, n, 100)
//
// Everybody in the group reads everything: the robot is for the people of the shop, not for messages to a customer. The
// address of a message has no meaning here; who has several groups makes a Notifier for each and chooses in a
// [notify.Func].
//
// With a secret each post is signed: the time in milliseconds and the base64 form of HMAC-SHA256, under the secret, of
// that time, a line break and the secret go into the query. DingTalk takes 20 messages in a minute and shuts the robot out for
// ten if there are more; what would be more is not posted, but tried again when the minute is over.
//
// The platform cannot tell repetitions apart: a crash between its answer and our receipt shows the group the same text
// twice. A text that is too long or empty is refused for good.
package dingtalk
