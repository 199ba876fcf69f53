using NewsMesh.Testing;

namespace NewsMesh.EntityLink.Tests.Service;

public sealed class EntityLinkFixture() : ServiceFixture<Program>("entity-link");
