/// Where somebody came from, or why they left or moved. The numbers stand in the record and never change.
package enum MovementReason: Int, Hashable, Sendable, CaseIterable {
    case sameTown = 1
    case otherTown = 2
    case otherRegion = 3
    case abroad = 4
    case firstTime = 5
    case cameBack = 6
    case otherArrival = 9
    case toOtherSchool = 11
    case movedHouse = 12
    case toCollege = 13
    case toFamilySchooling = 14
    case leftAbroad = 15
    case finished = 16
    case otherDeparture = 19
    case parentsWish = 21
    case profile = 22
    case health = 23
    case classesRedrawn = 24
    case council = 25
    case otherMove = 29

    /// In words, for a form and for the book of movement.
    package var title: String {
        switch self {
        case .sameTown: "из школы этого города, района"
        case .otherTown: "из другого города, района"
        case .otherRegion: "из другого региона"
        case .abroad: "из-за рубежа"
        case .firstTime: "поступил впервые"
        case .cameBack: "вернулся после перерыва"
        case .otherArrival: "иное прибытие"
        case .toOtherSchool: "в другую школу"
        case .movedHouse: "переезд"
        case .toCollege: "в колледж, техникум"
        case .toFamilySchooling: "на семейное образование"
        case .leftAbroad: "за рубеж"
        case .finished: "окончание обучения"
        case .otherDeparture: "иное выбытие"
        case .parentsWish: "по заявлению родителей"
        case .profile: "выбор профиля"
        case .health: "по медицинскому заключению"
        case .classesRedrawn: "комплектование классов"
        case .council: "решение педагогического совета"
        case .otherMove: "иной перевод"
        }
    }

    /// The reasons that a kind of movement may have.
    package static func choices(for kind: MovementKind) -> [MovementReason] {
        let range =
            switch kind {
            case .arrival: 1...10
            case .departure, .graduation: 11...20
            default: 21...30
            }
        return allCases.filter { range.contains($0.rawValue) }
    }
}
