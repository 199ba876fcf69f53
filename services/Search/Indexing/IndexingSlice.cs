using NewsMesh.ServiceDefaults.Messaging;

namespace NewsMesh.Search.Indexing;

/// <summary>The consumers that keep the read models: queues search-index-article, search-index-fact, search-index-story, search-index-entity, search-record-settlement.</summary>
internal static class IndexingSlice
{
    /// <summary>Messages of a queue that wait for the same few transactions: two batches of articles, one that is written and one that gathers.</summary>
    private const int Waiting = 100;

    public static WebApplicationBuilder AddIndexing(this WebApplicationBuilder builder)
    {
        builder.AddMessaging(bus =>
            bus.Consume<IndexArticleConsumer>("index-article", Waiting)
                .Consume<IndexFactConsumer>("index-fact", Waiting)
                .Consume<IndexStoryConsumer>("index-story", Waiting)
                .Consume<IndexEntityConsumer>("index-entity", Waiting)
                .Consume<RecordSettlementConsumer>("record-settlement", Waiting)
        );
        builder.Services.AddSingleton<ReadModels>().AddSingleton<PublishLag>();
        return builder;
    }
}
