import School
import Web

extension Form {
    /// The number of a row that a form speaks of; what is no number does not exist.
    func row(_ name: String) throws -> Int {
        guard let number = self[name].flatMap({ Int($0) }), number > 0 else { throw NotFound() }
        return number
    }
}
