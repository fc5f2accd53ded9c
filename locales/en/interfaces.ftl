# Interfaces

interface-one = Interface
interface-many = Interfaces

## Sections
interface-section-general = Interface
interface-section-data = Data

## General
interface-name = Interface
interface-name-help = The name of the interface. Name and interface ID together must be unique.
interface-interface-id = Interface ID
interface-interface-id-help = The supplier's own number or code for the interface.
interface-interface-version = Version
interface-interface-version-help = The version of the interface, for example 2.1.
interface-exposing-system = Exposing system
interface-exposing-system-help = The system that offers the interface.
interface-interface-type = Interface type
interface-interface-type-help = The technique used to fetch data, for example REST or CSV.
interface-description = Description
interface-description-help = What the interface is used for and what it delivers.
interface-url = Link to further description
interface-url-help = The address of the supplier's documentation.
interface-visibility = Visibility
interface-visibility-help = A public interface can be seen by all municipalities. A local one is seen only by you.
interface-deactivated = Not available
interface-deactivated-help = An interface that is not available cannot be chosen in new relations.
interface-notes = Note
interface-notes-help = Your own notes. They are not shown to all staff.

## Data
interface-data-rows = Data
interface-data-rows-help = The data the interface delivers, one row for each kind.
interface-data-rows-description = Description
interface-data-rows-data-type = Data type

## Computed columns
interface-rights-holder = Rights holder
interface-data-types = Data types
interface-kept-by = Created by organisation
interface-uuid = Interface (UUID)
interface-used-by-count = Number of organisations that use it
