// Package arch checks how the repository is built: who imports whom, that the core is pure, that enumerations are
// complete, that every exported name is documented, and what else is promised about the code as a whole.
//
//	tree, err := arch.Load(os.DirFS("../.."))
//	if err != nil {
//		log.Fatal(err)
//	}
//	for _, problem := range arch.Imports(tree) {
//		fmt.Println(problem)
//	}
//
// Each check is a function of a tree of files and gives what is wrong with it, one line for each problem. The tests run
// every check on the repository, and show each of them to fail on a tree that breaks its rule.
package arch
