//! `/api/openapi.json`: the API's own description (OpenAPI 3.1), made from
//! the types that answer. Tests hold it against the route table.

use super::ask::Ask;
use super::cursor::{List, MOST, SLUG, USUAL};
use super::operations::{Gives, OPERATIONS, Operation, PLACES, schemas};
use super::problem::PROBLEM;
use super::reply::{Answer, JSON, Reply};
use crate::cache::Keep;
use base::Slug;
use serde_json::json;
use std::sync::LazyLock;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{OperationBuilder, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::response::{Response, ResponseBuilder, ResponsesBuilder};
use utoipa::openapi::schema::{AdditionalProperties, ComponentsBuilder, Object, ObjectBuilder, Type};
use utoipa::openapi::tag::TagBuilder;
use utoipa::openapi::{
    ContentBuilder, Header, HttpMethod, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, PathItem, PathsBuilder,
    Ref, Required,
};

const DESCRIPTION: &str = "\
What the public pages show, as JSON, held to the same permissions: nothing about a person is here unless that \
person's own live permission covers it now, and it is gone from here the moment the permission is.

Every text comes with the language it is really in. `lang` says which one is wished for; without it \
`Accept-Language` decides between the languages of the interface. What is not there is left out: nothing is ever \
null. Moments are in UTC (RFC 3339), dates are civil (ISO 8601), zones have their IANA name.

Lists come in parts: follow `next` (or the `Link` header) until there is none. Answers carry an `ETag`; ask again \
with `If-None-Match` before every use and drop what answers 404 or 410. Errors are `application/problem+json` \
(RFC 9457).";

/// What may go wrong everywhere: status, name, meaning.
const PROBLEMS: &[(&str, &str, &str)] = &[
    ("400", "BadRequest", "A parameter is unknown, malformed or given twice; `errors` names it."),
    ("404", "NotFound", "There is nothing at this address, or not for you: the two look alike."),
    ("405", "MethodNotAllowed", "Only reading is possible; `Allow` says how."),
    ("406", "NotAcceptable", "`Accept` excludes `application/json`."),
    ("408", "TooSlow", "The answer took too long."),
    ("410", "Gone", "It was public and is no more. Drop every copy."),
    ("429", "TooOften", "Wait for as many seconds as `Retry-After` says."),
    ("500", "Fault", "Something broke on our side."),
];

/// The same for everyone and always: worked out once.
static DOCUMENT: LazyLock<OpenApi> = LazyLock::new(document);

pub async fn show(ask: Ask) -> Answer {
    ask.plain()?;
    Reply::of(&*DOCUMENT, Keep::new())
}

fn document() -> OpenApi {
    let info =
        InfoBuilder::new().title("Firsthand: read API").version("1.0.0").description(Some(DESCRIPTION)).license(Some(
            LicenseBuilder::new().name("AGPL-3.0-or-later").identifier(Some("AGPL-3.0-or-later")).build(),
        ));
    let paths = OPERATIONS
        .iter()
        .fold(PathsBuilder::new(), |paths, one| paths.path(one.path, PathItem::new(HttpMethod::Get, operation(one))));
    let components = ComponentsBuilder::new().schemas_from_iter(schemas()).schema("Document", anything());
    let components = components
        .responses_from_iter(PROBLEMS.iter().map(|(status, name, meaning)| (*name, problem(status, meaning))));
    let mut tags: Vec<&str> = OPERATIONS.iter().map(|one| one.tag).collect();
    tags.dedup();
    let tags = tags.into_iter().map(|tag| TagBuilder::new().name(tag).build());
    OpenApiBuilder::new()
        .info(info.build())
        .paths(paths.build())
        .components(Some(components.build()))
        .tags(Some(tags))
        .build()
}

/// An OpenAPI document. Its own rules are written elsewhere.
fn anything() -> Object {
    let text = || ObjectBuilder::new().schema_type(Type::String);
    let free = || ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(true)));
    free()
        .property("openapi", text().pattern(Some("^3\\.1\\.")))
        .property("info", free())
        .property("paths", free())
        .required("openapi")
        .required("info")
        .required("paths")
        .build()
}

fn operation(one: &Operation) -> OperationBuilder {
    let places = PLACES.iter().filter(|(name, ..)| one.path.contains(&format!("{{{name}}}")));
    let mut made = OperationBuilder::new()
        .operation_id(Some(one.id))
        .summary(Some(one.summary))
        .tag(one.tag)
        .parameters(Some(places.map(|(name, meaning, example)| place(name, meaning, example))));
    if one.gives != Gives::Document {
        made = made.parameter(lang());
    }
    if let Gives::Part(list) = one.gives {
        made = made.parameters(Some([limit(), cursor(list)]));
    }
    let mut responses = ResponsesBuilder::new().response("200", answer(one)).response(
        "304",
        Response::builder().description("What `If-None-Match` names is still true.").header("ETag", etag()),
    );
    for (status, name, _) in PROBLEMS.iter().filter(|(status, ..)| may_answer(one, status)) {
        responses = responses.response(*status, Ref::from_response_name(*name));
    }
    made.parameter(if_none_match()).responses(responses.build())
}

/// Which problems this operation knows.
fn may_answer(one: &Operation, status: &str) -> bool {
    match status {
        "404" => one.path.contains('{'),
        "410" => one.gives == Gives::OneOrGone,
        _ => true,
    }
}

fn answer(one: &Operation) -> ResponseBuilder {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name(one.schema)));
    let response = ResponseBuilder::new()
        .description(one.summary)
        .content(JSON, content.build())
        .header("ETag", etag())
        .header("Cache-Control", text_header("`no-cache`: ask again before every use."))
        .header("Vary", text_header("The headers of a request that can change the answer."));
    match one.gives {
        Gives::Part(_) => response.header("Link", text_header("`rel=\"next\"`: the next part (RFC 8288).")),
        _ => response,
    }
}

fn problem(status: &str, meaning: &str) -> Response {
    let number: u16 = status.parse().unwrap_or_default();
    let example = json!({ "type": "about:blank", "title": "…", "status": number, "detail": "…" });
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).example(Some(example));
    let response = ResponseBuilder::new().description(meaning).content(PROBLEM, content.build());
    match status {
        "405" => response.header("Allow", text_header("The methods that are possible.")).build(),
        "429" => response.header("Retry-After", text_header("Seconds.")).build(),
        _ => response.build(),
    }
}

fn etag() -> Header {
    text_header("Names this very answer.")
}
fn text_header(meaning: &str) -> Header {
    let schema = ObjectBuilder::new().schema_type(Type::String).build();
    HeaderBuilder::new().schema(Some(schema)).description(Some(meaning)).build()
}

fn place(name: &str, meaning: &str, example: &str) -> Parameter {
    let schema = ObjectBuilder::new()
        .schema_type(Type::String)
        .pattern(Some(SLUG))
        .min_length(Some(1))
        .max_length(Some(Slug::MAX));
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .description(Some(meaning))
        .schema(Some(schema.build()))
        .example(Some(json!(example)))
        .build()
}

fn lang() -> Parameter {
    ParameterBuilder::new()
        .name("lang")
        .parameter_in(ParameterIn::Query)
        .required(Required::False)
        .description(Some(
            "The language in which texts are wished for. Where there is none in it, the text comes in English or \
             another language and says which; a story comes in the language it was told in.",
        ))
        .schema(Some(Ref::from_schema_name("Language")))
        .example(Some(json!("ar")))
        .build()
}

fn limit() -> Parameter {
    let schema = ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(1))
        .maximum(Some(MOST))
        .default(Some(json!(USUAL)));
    ParameterBuilder::new()
        .name("limit")
        .parameter_in(ParameterIn::Query)
        .required(Required::False)
        .description(Some("How many items at most."))
        .schema(Some(schema.build()))
        .build()
}

fn cursor(list: List) -> Parameter {
    let schema =
        ObjectBuilder::new().schema_type(Type::String).pattern(Some(list.pattern())).max_length(Some(list.longest()));
    ParameterBuilder::new()
        .name("cursor")
        .parameter_in(ParameterIn::Query)
        .required(Required::False)
        .description(Some("Where to go on: `next` of the part before. Opaque; do not make one."))
        .schema(Some(schema.build()))
        .build()
}

fn if_none_match() -> Parameter {
    ParameterBuilder::new()
        .name("If-None-Match")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("The `ETag` of an earlier answer."))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String).build()))
        .build()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_route_is_described_and_nothing_else() {
        let routes: BTreeSet<&str> =
            super::super::ROUTES.iter().filter(|(method, _)| *method == "get").map(|(_, path)| *path).collect();
        let described: BTreeSet<&str> = DOCUMENT.paths.paths.keys().map(String::as_str).collect();
        assert_eq!(described, routes);
    }

    #[test]
    fn every_reference_leads_somewhere_and_objects_are_closed() {
        let document = serde_json::to_value(&*DOCUMENT).unwrap();
        assert_eq!(document["openapi"], "3.1.0");
        let mut loose = Vec::new();
        walk(&document, &document, "", &mut loose);
        assert_eq!(loose, Vec::<String>::new());
    }

    /// Notes references to nothing, objects that take anything, and nulls.
    fn walk(document: &serde_json::Value, value: &serde_json::Value, at: &str, loose: &mut Vec<String>) {
        if let Some(to) = value.get("$ref").and_then(|to| to.as_str())
            && document.pointer(to.trim_start_matches('#')).is_none()
        {
            loose.push(format!("{at}: {to}"));
        }
        let is_schema = at.starts_with("/components/schemas/") && !at.starts_with("/components/schemas/Document");
        if is_schema
            && value.get("properties").is_some()
            && value["type"] == "object"
            && value["additionalProperties"] != false
        {
            loose.push(format!("{at}: open"));
        }
        if is_schema && value.get("type").is_some_and(|kind| kind.is_array() || kind == "null") {
            loose.push(format!("{at}: null"));
        }
        let inside: Vec<(String, &serde_json::Value)> = match value {
            serde_json::Value::Object(map) => map.iter().map(|(name, inside)| (name.clone(), inside)).collect(),
            serde_json::Value::Array(list) => {
                list.iter().enumerate().map(|(at, inside)| (at.to_string(), inside)).collect()
            }
            _ => Vec::new(),
        };
        for (name, inside) in inside {
            walk(document, inside, &format!("{at}/{name}"), loose);
        }
    }
}
