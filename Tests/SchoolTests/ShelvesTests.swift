import School
import Testing

/// Things on the shelves of their owners, worked out by hand.
struct ShelvesTests {
    @Test func `a number stands where it stood in the list, in order or not`() {
        let places = Places([30, 10, 20, 10])
        #expect([30, 10, 20].map(places.place(of:)) == [0, 1, 2])
        #expect([0, 15, 31].allSatisfy { places.place(of: $0) == nil })
        #expect(Places([]).place(of: 1) == nil)
        #expect(Places([1, 2, 3]).place(of: 3) == 2)
    }

    @Test func `everybody has their own things in the order in which they came, and strangers have no shelf`() {
        let few = Places([7, 5])
        let shelves = Shelves(of: [5, 7, 9, 5, 7, 5], among: few, count: 2)
        #expect(Array(shelves[0]) == [1, 4])
        #expect(Array(shelves[1]) == [0, 3, 5])
        let nobody = Shelves(of: [9], among: Places([7]), count: 1)
        #expect(nobody[0].isEmpty)
    }
}
