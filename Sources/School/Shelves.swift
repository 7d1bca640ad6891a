/// Where a few things stand, found by their numbers: plain numbers in order, for keys of another room are hashed through
/// their witnesses.
package struct Places: Sendable {
    private let numbers: [Int]
    private let places: [Int]

    /// The places of these numbers; of equal ones the first counts.
    package init(_ numbers: [Int]) {
        var places = Array(numbers.indices)
        // Most lists come in order, and then nothing is moved.
        if zip(numbers, numbers.dropFirst()).contains(where: { $0 > $1 }) {
            places.sort { (numbers[$0], $0) < (numbers[$1], $1) }
        }
        (self.numbers, self.places) = (places.map { numbers[$0] }, places)
    }

    /// The place of a number; nil where it stands nowhere.
    package func place(of number: Int) -> Int? {
        var low = 0, high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && numbers[low] == number ? places[low] : nil
    }
}

/// Which of many things belong to each of a few, both known by numbers: found in one pass, for pages that have hundreds.
package struct Shelves: Sendable {
    private let starts: [Int]
    private let order: [Int]

    /// Things by the numbers of their owners; what belongs to nobody of the few is left out.
    package init(of owners: [Int], among few: Places, count: Int) {
        let shelves = owners.map { few.place(of: $0) ?? -1 }
        var starts = [Int](repeating: 0, count: count + 1)
        for shelf in shelves where shelf >= 0 { starts[shelf + 1] += 1 }
        for place in 0..<count { starts[place + 1] += starts[place] }
        var next = starts, order = [Int](repeating: 0, count: starts[count])
        for (thing, shelf) in shelves.enumerated() where shelf >= 0 {
            order[next[shelf]] = thing
            next[shelf] += 1
        }
        (self.starts, self.order) = (starts, order)
    }

    /// The things of one of the few, by their places, in the order in which they came.
    package subscript(_ place: Int) -> ArraySlice<Int> { order[starts[place]..<starts[place + 1]] }
}
