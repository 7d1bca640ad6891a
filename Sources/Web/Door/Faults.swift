import Logging

extension FrontDoor {
    /// What went wrong on our side, with its number, in the log alone.
    func fault(_ error: any Error, _ number: String) {
        Logger(label: "parta.fault").error("№\(number) \(String(describing: error))")
    }
}
