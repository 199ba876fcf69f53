using NewsMesh.Search.Stories;
using NewsMesh.ServiceDefaults.Messaging;

namespace NewsMesh.Search.Indexing;

/// <summary>The consumers that keep the read models: queues search-index-article, search-index-fact, search-index-story, search-index-entity, search-record-settlement.</summary>
internal static class IndexingSlice
{
    public static WebApplicationBuilder AddIndexing(this WebApplicationBuilder builder)
    {
        builder.AddMessaging(bus =>
            bus.Consume<IndexArticleConsumer>("index-article")
                .Consume<IndexFactConsumer>("index-fact")
                .Consume<IndexStoryConsumer>("index-story")
                .Consume<IndexEntityConsumer>("index-entity")
                .Consume<RecordSettlementConsumer>("record-settlement")
        );
        builder.Services.AddSingleton<ArticleIndex>().AddSingleton<PublishLag>();
        return builder;
    }
}
