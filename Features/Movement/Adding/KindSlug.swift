import School
import Web

/// The kinds of movement that have a form besides the arrival, by their place in an address.
enum KindSlug {
    static func kind(_ form: Form) throws -> MovementKind {
        switch try form.part("kind") {
        case "transfer": .transfer
        case "departure": .departure
        case "groups": .regroup
        case "repeating": .repeating
        case "conditional": .conditional
        case "graduation": .graduation
        default: throw NotFound()
        }
    }

    static func slug(_ kind: MovementKind) -> String {
        switch kind {
        case .departure: "departure"
        case .regroup: "groups"
        case .repeating: "repeating"
        case .conditional: "conditional"
        case .graduation: "graduation"
        default: "transfer"
        }
    }

    /// The page's heading.
    static func heading(_ kind: MovementKind) -> String {
        switch kind {
        case .departure: "Выбытие"
        case .regroup: "Перевод в другую группу"
        case .repeating: "Оставление на повторное обучение"
        case .conditional: "Условный перевод"
        case .graduation: "Выпуск"
        default: "Перевод в другой класс"
        }
    }
}
