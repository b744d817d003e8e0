package compliance

import "testing"

func TestARoomTakesBackWhatNobodyLooksAt(t *testing.T) {
	var r room[int]
	kept := r.one(1)
	before := r.free
	left := r.list(2)
	left[0], left[1] = 7, 8
	r.leave(before)
	again := r.list(2)
	if &again[0] != &left[0] || again[0] != 0 || again[1] != 0 || *kept != 1 {
		t.Errorf("%v, beside %d", again, *kept)
	}
}

func TestARoomKeepsWhatIsOfAnotherArray(t *testing.T) {
	var r room[int]
	r.list(1)
	before := r.free
	other := r.list(largeRoom) // for which a new array is made
	other[0] = 7
	r.one(8)
	r.leave(before)
	r.list(1)[0] = 9
	if other[0] != 7 {
		t.Errorf("what was kept is %d", other[0])
	}
}

func TestARoomGrowsWithWhatIsTaken(t *testing.T) {
	var r room[[64]byte]
	r.one([64]byte{})
	if size := 64 * (1 + len(r.free)); size != smallRoom {
		t.Errorf("%d bytes for the first element", size)
	}
	for range largeRoom {
		r.one([64]byte{})
	}
	if r.size != largeRoom {
		t.Errorf("%d bytes are allocated together", r.size)
	}
}
