package cal

import "testing"

func TestAZoneIsANameThatIsTheSameOnEveryMachine(t *testing.T) {
	for _, name := range []string{"", "Local", "localtime", "Mars/Olympus", "../UTC", "asia/shanghai\x00"} {
		if zone, err := LoadZone(name); err == nil {
			t.Errorf("%q: %s", name, zone)
		}
	}
	for _, name := range []string{"UTC", "Asia/Shanghai", "America/Los_Angeles"} {
		if zone, err := LoadZone(name); err != nil || zone.String() != name {
			t.Errorf("%q: %v %v", name, zone, err)
		}
	}
}
