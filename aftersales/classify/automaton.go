package classify

import (
	"cmp"
	"slices"
)

// automaton finds all words of a list in one pass over a text (Aho and Corasick, 1975). Its transitions lie in a double array
// (Aoe, 1989): the state that follows s by code c is base[s]+c, if owner of that is s.
type automaton struct {
	base, owner, fail []int32
	// words are the words that end in a state, longest first: those of out[s] and then of out[link[s]] and so on.
	out  []int32 // the word that ends in the state, or -1
	link []int32 // the next state on the way of failures in which a word ends, or 0
}

// trie is the tree of words from which an automaton is made.
type trie struct {
	nodes []trieNode
}

type trieNode struct {
	next []trieEdge // in order of their codes
	word int32
}

type trieEdge struct {
	code uint16
	to   int32
}

func newTrie() *trie { return &trie{nodes: []trieNode{{word: -1}}} }

// add puts a word in, and gives the number it has: its own, or that of the same word before.
func (t *trie) add(codes []uint16, number int32) int32 {
	at := int32(0)
	for _, c := range codes {
		i, found := slices.BinarySearchFunc(t.nodes[at].next, c, func(e trieEdge, c uint16) int { return cmp.Compare(e.code, c) })
		if !found {
			t.nodes = append(t.nodes, trieNode{word: -1})
			t.nodes[at].next = slices.Insert(t.nodes[at].next, i, trieEdge{c, int32(len(t.nodes) - 1)})
		}
		at = t.nodes[at].next[i].to
	}
	if t.nodes[at].word < 0 {
		t.nodes[at].word = number
	}
	return t.nodes[at].word
}

// automaton lays the tree out, and finds the ways of failures, nearest to the root first.
func (t *trie) automaton(codes int) *automaton {
	a := &automaton{}
	a.grow(codes + 2)
	place := make([]int32, len(t.nodes)) // the state of each node
	free := int32(1)
	queue := []int32{0}
	for len(queue) > 0 {
		node := queue[0]
		queue = queue[1:]
		s := place[node]
		a.out[s] = t.nodes[node].word
		next := t.nodes[node].next
		if len(next) == 0 {
			continue
		}
		free = a.firstFree(free)
		a.base[s] = a.fit(next, free)
		a.grow(int(a.base[s]) + codes + 2)
		for _, e := range next {
			to := a.base[s] + int32(e.code)
			a.owner[to] = s
			place[e.to] = to
			queue = append(queue, e.to)
		}
		for _, e := range next {
			a.failures(s, place[e.to], e.code)
		}
	}
	t.links(a, place)
	return a
}

// failures finds where to go on after state to, which follows s by code c.
func (a *automaton) failures(s, to int32, c uint16) {
	if s == 0 {
		return
	}
	a.fail[to] = a.step(a.fail[s], c)
}

// links finds for each state the next in which a word ends. Nodes are numbered in the order of insertion, so the ways of failures
// are walked to their ends.
func (t *trie) links(a *automaton, place []int32) {
	for _, s := range place {
		for f := a.fail[s]; f != 0; f = a.fail[f] {
			if a.out[f] >= 0 {
				a.link[s] = f
				break
			}
		}
	}
}

func (a *automaton) grow(n int) {
	for len(a.base) < n {
		a.base = append(a.base, 0)
		a.owner = append(a.owner, -1)
		a.fail = append(a.fail, 0)
		a.out = append(a.out, -1)
		a.link = append(a.link, 0)
	}
}

func (a *automaton) firstFree(from int32) int32 {
	for int(from) < len(a.owner) && a.owner[from] >= 0 {
		from++
	}
	return from
}

// fit gives a base from which the places of all edges are free.
func (a *automaton) fit(next []trieEdge, free int32) int32 {
	for base := max(0, free-int32(next[0].code)); ; base++ {
		fits := true
		for _, e := range next {
			if at := base + int32(e.code); int(at) < len(a.owner) && a.owner[at] >= 0 {
				fits = false
				break
			}
		}
		if fits {
			return base
		}
	}
}

// step gives the state after a code. No place is owned for code 0, so it always leads back to the root.
func (a *automaton) step(s int32, c uint16) int32 {
	if c == 0 {
		return 0
	}
	for {
		if to := a.base[s] + int32(c); int(to) < len(a.owner) && a.owner[to] == s {
			return to
		}
		if s == 0 {
			return 0
		}
		s = a.fail[s]
	}
}
